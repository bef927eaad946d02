/**
 * One write of a client, told so that it can be found again in the database: `parts` are the pieces it is made of, which are there all or not
 * at all. `key` null: the answer names it (the version of the log that a step led to).
 */
export type Write = { kind: string; key: string | null; parts: Readonly<Record<string, string>>; replaces?: boolean }

/** A screen at rest: all screens of one audience must end equal. */
export type Shown = { audience: string; version: number; view: unknown }

/**
 * What a client notes, one line of JSON each. 'sent' comes once for every try; 'unanswered' when nothing came back, or no more than that
 * saving is paused: then nobody knows whether the try was saved. `key`: where the answer says the write is.
 */
export type Note =
  | { do: 'sent'; id: string; write: Write }
  | { do: 'answered'; id: string; status: number; refusal: string | null; key: string | null }
  | { do: 'unanswered'; id: string; because: string }
  | { do: 'saw'; version: number }
  | { do: 'shows'; shown: Shown }
  /** Its socket said that saving is paused, or goes on. */
  | { do: 'told'; paused: boolean }

export type Line = { at: number; client: string } & Note
