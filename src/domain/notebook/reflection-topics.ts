import type { ReflectionTopic, ReflectionTopicCode } from './types.ts'

/**
 * The seven contents of Quy định 101-QĐ/TW (07/6/2012) as the notebooks use them. Data of a template, editable; the order of the last
 * five and their exact words were not re-read in the official text.
 */
export const defaultTopics: readonly ReflectionTopic[] = [
  topic('POLITICAL_IDEOLOGY', ['Về tư tưởng chính trị', 'Tư tưởng chính trị'], 'Political ideology'),
  topic('ETHICS_LIFESTYLE', ['Về đạo đức, lối sống, tác phong', 'Đạo đức, lối sống, tác phong'], 'Ethics, lifestyle and manner'),
  topic('CRITICISM', ['Về tự phê bình, phê bình', 'Tự phê bình, phê bình'], 'Self-criticism and criticism'),
  topic('PEOPLE', ['Về quan hệ với nhân dân', 'Quan hệ với nhân dân'], 'Relations with the people'),
  topic('RESPONSIBILITY', ['Về trách nhiệm trong công tác', 'Trách nhiệm trong công tác'], 'Responsibility at work'),
  topic('DISCIPLINE', ['Về ý thức tổ chức kỷ luật', 'Ý thức tổ chức kỷ luật'], 'Organisation and discipline'),
  topic('UNITY', ['Về đoàn kết nội bộ', 'Đoàn kết nội bộ'], 'Internal unity'),
]

function topic(code: ReflectionTopicCode, [vi, shortVi]: [string, string], en: string): ReflectionTopic {
  return { code, label: { vi, en }, short: { vi: shortVi, en } }
}
