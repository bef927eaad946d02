'use client'

import { type ComponentType, useEffect } from 'react'
import { later } from '#screens/kit/later.tsx'
import { patiently } from '#screens/kit/patiently.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { keepPages } from '#screens/live/kept/keep-pages.ts'
import { loadDesk } from '../ballot/use-paper.ts'

// What a phone shows first is the step and its main button. Fields, dialogs and the ballot are most of the program's weight: they come as
// pieces of their own, those on the page as soon as they are drawn, the others a moment later, so that they are there before a ballot opens.

const loadLocale = patiently(() => import('#screens/kit/aria-locale.tsx'))

const load = {
  ballotFlow: patiently(() => import('../ballot/ballot-flow.tsx')),
  result: patiently(() => import('../ballot/result-screen.tsx')),
  checkIn: patiently(() => import('./check-in.tsx')),
  openVote: patiently(() => import('./open-vote-part.tsx')),
  agenda: patiently(() => import('./agenda-part.tsx')),
  invitation: patiently(() => import('./invitation-part.tsx')),
  opinion: patiently(() => import('./opinion-part.tsx')),
  ownOpinions: patiently(() => import('./own-opinions.tsx')),
  earlier: patiently(() => import('./earlier-part.tsx')),
  praise: patiently(() => import('./praise-part.tsx')),
}

export const BallotFlow = later(() => speaking(load.ballotFlow().then((piece) => piece.BallotFlow)), <Waiting />)
export const ResultScreen = later(() => speaking(load.result().then((piece) => piece.ResultScreen)), <Waiting />)
export const CheckIn = later(() => speaking(load.checkIn().then((piece) => piece.CheckIn)), <Waiting />)
export const OpenVotePart = later(() => load.openVote().then((piece) => piece.OpenVotePart))
export const AgendaPart = later(() => load.agenda().then((piece) => piece.AgendaPart))
export const MaterialNow = later(() => load.agenda().then((piece) => piece.MaterialNow))
export const InvitationPart = later(() => speaking(load.invitation().then((piece) => piece.InvitationPart)), <Waiting />)
export const OpinionPart = later(() => speaking(load.opinion().then((piece) => piece.OpinionPart)))
export const OwnOpinions = later(() => speaking(load.ownOpinions().then((piece) => piece.OwnOpinions)))
export const EarlierPart = later(() => speaking(load.earlier().then((piece) => piece.EarlierPart)))
export const PraisePart = later(() => speaking(load.praise().then((piece) => piece.PraisePart)))

/** The piece with its fields and dialogs in the page's language. */
async function speaking<Props extends object>(coming: Promise<ComponentType<Props>>): Promise<ComponentType<Props>> {
  const [Piece, { AriaLocale }] = await Promise.all([coming, loadLocale()])
  return function Speaking(props: Props) {
    return (
      <AriaLocale>
        <Piece {...props} />
      </AriaLocale>
    )
  }
}

/** Milliseconds after the first whole screen, when the phone has drawn it and its socket stands. */
const soon = 1_500

/** Brings everything that the meeting may yet need, one piece after the other, and has it kept with the page. */
export function useComingPieces(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(async () => {
      for (const piece of [loadDesk, loadLocale, ...Object.values(load)]) await piece()
      keepPages([])
    }, soon)
    return () => clearTimeout(timer)
  }, [isShown])
}
