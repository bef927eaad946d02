'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { ConsoleView, PersonalView, Recounts, RoomHealth, Turnout } from '#domain/meeting/view.ts'
import type { Problem } from '#screens/live/problem.ts'

export type RenderWall = (wall: { view: ConsoleView; turnout: Turnout | null; recounts: Recounts | null; now: string }) => ReactNode

export type Desk = {
  meetingId: string
  view: ConsoleView
  mine: PersonalView
  /** This console gives the commands now; every other one reads. */
  steers: boolean
  turnout: Turnout | null
  recounts: Recounts | null
  health: RoomHealth | null
  wallLinks: number
  /** The server's clock when the page was made. */
  serverNow: string
  refresh: () => void
  follow: (version: number) => void
  /** A refusal of a button that has no form of its own; stands above the current item. */
  say: (problem: Problem | null) => void
  /** The wall in small: another screen's drawing, handed in by the route. */
  renderWall: RenderWall
}

const Context = createContext<Desk | null>(null)

export const DeskProvider = Context.Provider

/** The open console's state, for every part of it. */
export function useDesk(): Desk {
  const desk = useContext(Context)
  if (!desk) throw new Error('a part of the console outside the console')
  return desk
}
