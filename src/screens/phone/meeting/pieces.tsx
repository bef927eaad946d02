'use client'

import dynamic from 'next/dynamic'
import { type ComponentType, useEffect } from 'react'
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
  invitation: patiently(() => import('./invitation-part.tsx')),
  opinion: patiently(() => import('./opinion-part.tsx')),
  ownOpinions: patiently(() => import('./own-opinions.tsx')),
  earlier: patiently(() => import('./earlier-part.tsx')),
  praise: patiently(() => import('./praise-part.tsx')),
}

// Next reads the options where they stand: they must be written out each time.
export const BallotFlow = dynamic(() => speaking(load.ballotFlow().then((piece) => piece.BallotFlow)), {
  ssr: false,
  loading: () => <Waiting />,
})
export const ResultScreen = dynamic(() => speaking(load.result().then((piece) => piece.ResultScreen)), {
  ssr: false,
  loading: () => <Waiting />,
})
export const CheckIn = dynamic(() => speaking(load.checkIn().then((piece) => piece.CheckIn)), { ssr: false, loading: () => <Waiting /> })
export const InvitationPart = dynamic(() => speaking(load.invitation().then((piece) => piece.InvitationPart)), { ssr: false })
export const OpinionPart = dynamic(() => speaking(load.opinion().then((piece) => piece.OpinionPart)), { ssr: false })
export const OwnOpinions = dynamic(() => speaking(load.ownOpinions().then((piece) => piece.OwnOpinions)), { ssr: false })
export const EarlierPart = dynamic(() => speaking(load.earlier().then((piece) => piece.EarlierPart)), { ssr: false })
export const PraisePart = dynamic(() => speaking(load.praise().then((piece) => piece.PraisePart)), { ssr: false })

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
