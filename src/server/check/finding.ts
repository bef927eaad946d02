/** RIGHT: nothing to do. WATCH: works, but not for long or not for all. WRONG: mend it before a meeting. */
export type Grade = 'RIGHT' | 'WATCH' | 'WRONG'

/** What was found of one thing: what it is, why it matters and what to do, in one sentence each. `about`: its short name, the same in every run. */
export type Finding = { about: string; grade: Grade; vi: string; en: string }

export const right = (about: string, vi: string, en: string): Finding => ({ about, grade: 'RIGHT', vi, en })
export const watch = (about: string, vi: string, en: string): Finding => ({ about, grade: 'WATCH', vi, en })
export const wrong = (about: string, vi: string, en: string): Finding => ({ about, grade: 'WRONG', vi, en })

/** For a person: the grade in both languages, then the sentences. */
export const printed = ({ grade, vi, en }: Finding): string => `${marks[grade]}  ${vi}\n      ${en}`

const marks: Record<Grade, string> = { RIGHT: 'OK  ', WATCH: '?   ', WRONG: '!!  ' }
