/** A task that a meeting assigned; open until a later meeting hears that it is done. */
export type TaskRecord = {
  cellId: string
  id: string
  memberId: string
  what: string
  dueOn: string | null
  /** The meeting that assigned it. */
  meetingId: string
  state: 'OPEN' | 'DONE'
  /** What the last meeting that heard of it said; empty before. */
  word: string
  /** The meeting that found it done. */
  settledIn: string | null
}

export interface TaskStore {
  /** Not yet done, those due first before those without a day. */
  open(cellId: string): Promise<TaskRecord[]>
  find(cellId: string, id: string): Promise<TaskRecord | null>
}

/** A member's dated word on what was done about a shortfall or a task of theirs. Appended, never changed. */
export type ReportRecord = {
  cellId: string
  id: string
  about: 'SHORTFALL' | 'TASK'
  aboutId: string
  memberId: string
  text: string
  at: string
}

export interface ReportStore {
  /** On these shortfalls and tasks, the oldest first. */
  about(cellId: string, aboutIds: string[]): Promise<ReportRecord[]>
  /** Its id is new. */
  append(report: ReportRecord): Promise<void>
}
