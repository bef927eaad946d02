'use client'

import { useEffect } from 'react'
import { later } from '#screens/kit/later.tsx'
import { patiently } from '#screens/kit/patiently.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { MeetingScreen } from '#screens/phone/meeting/meeting-screen.tsx'

/** Drawn by the few who ask for it, so it comes last of all. */
const loadWall = patiently(() => import('#screens/projector/wall-on-phone.tsx'))
const WallOnPhone = later(() => loadWall().then((piece) => piece.WallOnPhone), <Waiting />)

/** Milliseconds after the page came. */
const last = 10_000

type Props = { meetingId: string; code: string | null; serverNow: string }

/** Two screens on one page: the phone shows the wall when asked to, and screens do not import each other. */
export function PhoneWithWall(props: Props) {
  useEffect(() => {
    const timer = setTimeout(() => void loadWall(), last)
    return () => clearTimeout(timer)
  }, [])
  return <MeetingScreen {...props} renderWall={(wall) => <WallOnPhone {...wall} serverNow={props.serverNow} />} />
}
