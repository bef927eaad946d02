'use client'

import { useEffect, useRef, useState } from 'react'
import type { Join, ServerToClient } from '#contract/live.ts'
import { patiently } from '#screens/kit/patiently.ts'

/** Comes beside the first answers of the API, not before them: a page is drawn from those. */
const loadSocket = patiently(() => import('./socket.ts'))

export type LineState = 'connecting' | 'live' | 'reconnecting' | 'refused'

type Listeners = Partial<ServerToClient>

/**
 * Joins a room for as long as the screen is there. `onJoined` runs after the first join and each later one, with the version of the meeting
 * then: whoever shows an older one fetches it.
 */
export function useLive(
  join: Join | null,
  listeners: Listeners,
  onJoined: (version: number | null) => void,
): { line: LineState; since: Date | null } {
  const [state, setState] = useState<{ line: LineState; since: Date | null }>({ line: 'connecting', since: null })
  const latest = useRef({ listeners, onJoined })
  latest.current = { listeners, onJoined }
  const key = join ? JSON.stringify(join) : null

  useEffect(() => {
    if (!key) return
    let isGone = false
    let leave = () => {}
    void loadSocket().then((line) => {
      if (!isGone) leave = sit(line, JSON.parse(key) as Join)
    })
    return () => {
      isGone = true
      leave()
    }
  }, [key])

  /** Listens and joins; what is given back undoes both. */
  const sit = ({ borrowSocket, keepJoined }: typeof import('./socket.ts'), wish: Join): (() => void) => {
    const { socket, giveBack } = borrowSocket()
    const names = Object.keys(latest.current.listeners) as (keyof ServerToClient)[]
    const bound = names.map((name) => {
      const listen = (...message: unknown[]) =>
        (latest.current.listeners[name] as ((...message: unknown[]) => void) | undefined)?.(...message)
      socket.on(name, listen as never)
      return () => socket.off(name, listen as never)
    })
    // leaving by itself, a screen is on its way to another process
    const lost = (why: unknown) =>
      why !== 'io client disconnect' && setState((old) => (old.line === 'reconnecting' ? old : { line: 'reconnecting', since: new Date() }))
    socket.on('disconnect', lost)
    socket.on('connect_error', lost)
    const part = keepJoined(socket, wish, (answer) => {
      setState((old) => (answer.ok ? { line: 'live', since: null } : { line: 'refused', since: old.since ?? new Date() }))
      if (!answer.ok) return
      // No seat is given without the database: whatever was said before the line was lost, saving goes on.
      latest.current.listeners.paused?.({ paused: false, since: new Date().toISOString() })
      latest.current.onJoined(answer.version)
    })
    return () => {
      for (const unbind of bound) unbind()
      socket.off('disconnect', lost)
      socket.off('connect_error', lost)
      part()
      giveBack()
    }
  }

  return state
}
