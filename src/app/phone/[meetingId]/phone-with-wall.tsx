'use client'

import { MeetingScreen } from '#screens/phone/meeting/meeting-screen.tsx'
import { WallOnPhone } from '#screens/projector/wall-on-phone.tsx'

type Props = { meetingId: string; code: string | null; serverNow: string }

/** Two screens on one page: the phone shows the wall when asked to, and screens do not import each other. */
export function PhoneWithWall(props: Props) {
  return <MeetingScreen {...props} renderWall={(wall) => <WallOnPhone {...wall} serverNow={props.serverNow} />} />
}
