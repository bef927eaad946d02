import { type Section, sectionsOf } from './sections.ts'

/** A section as it stands now beside what it was in the version compared with; `before` null: it is new. */
export type ComparedSection = { section: Section; state: 'SAME' | 'NEW' | 'CHANGED'; before: string | null }

export type Comparison = {
  sections: ComparedSection[]
  /** Sections that are no more. */
  removed: Section[]
}

/**
 * What changed from one version to another, section by section. A section is the same one by its headings; one that was only renamed keeps
 * its text and counts as changed, not as gone and new. Words within a section are for the screen to compare.
 */
export function compareVersions(before: string, after: string): Comparison {
  const [old, now] = [sectionsOf(before), sectionsOf(after)]
  const lost = old.filter(({ key }) => !now.some((one) => one.key === key))
  const formerOf = (section: Section): Section | null =>
    old.find(({ key }) => key === section.key) ??
    lost.find(({ text, level }) => text !== '' && text === section.text && level === section.level) ??
    null
  const sections = now.map((section) => compared(section, formerOf(section)))
  const renamed = now.map(formerOf)
  return { sections, removed: lost.filter((section) => !renamed.includes(section)) }
}

function compared(section: Section, former: Section | null): ComparedSection {
  if (!former) return { section, state: 'NEW', before: null }
  const isSame = former.text === section.text && former.heading === section.heading
  return { section, state: isSame ? 'SAME' : 'CHANGED', before: former.text }
}

export const isUnchanged = ({ sections, removed }: Comparison): boolean =>
  removed.length === 0 && sections.every(({ state }) => state === 'SAME')
