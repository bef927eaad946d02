'use client'

import { WallPreview } from '#screens/projector/wall-preview.tsx'
import { Console } from '#screens/secretary/console/console.tsx'

/** Two screens on one page: the console shows the wall in small, and screens do not import each other. */
export function ConsoleWithWall({ meetingId, serverNow }: { meetingId: string; serverNow: string }) {
  return <Console meetingId={meetingId} serverNow={serverNow} renderWall={(wall) => <WallPreview {...wall} />} />
}
