/** The four levels, best first. Unchanged names since 2018 (16-HD, 21-HD, 25-HD, 43-HD/BTCTW). */
export const levels = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED'] as const

export type Level = (typeof levels)[number]

/** What may be ticked in a row of the classification sheet. BLANK is a row left unmarked; its paper stays valid (rule 18). */
export type LevelMark = Level | 'BLANK'

/** The counted marks of one row: mark -> number of papers. A mark that nobody made may be missing. */
export type Figures = Readonly<Record<string, number>>

export const figureOf = (figures: Figures, mark: string): number => figures[mark] ?? 0

/** Negative when `a` is the better level, 0 when equal: sorts best first. */
export const compareLevels = (a: Level, b: Level): number => levels.indexOf(a) - levels.indexOf(b)

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value)
