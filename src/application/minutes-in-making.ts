import type { Meeting } from '#domain/meeting/meeting.ts'
import type { MinutesTexts } from '#domain/minutes/types.ts'
import type { Ports } from './ports.ts'

export type WrittenSection = { section: string; version: number; byName: string; at: string }

export type WrittenMinutes = { texts: MinutesTexts; sections: WrittenSection[]; versions: number }

const none: WrittenMinutes = { texts: {}, sections: [], versions: 0 }

/** What was written of the minutes so far. Once sealed the log holds the words. */
export async function writtenSoFar({ stores }: Pick<Ports, 'stores'>, meeting: Meeting): Promise<WrittenMinutes> {
  if (meeting.seal) return none
  const rows = await stores.minutes.texts(meeting.id)
  return {
    texts: Object.fromEntries(rows.map(({ section, text }) => [section, text])),
    sections: rows.map(({ section, version, byName, at }) => ({ section, version, byName, at })),
    versions: rows.reduce((sum, { version }) => sum + version, 0),
  }
}
