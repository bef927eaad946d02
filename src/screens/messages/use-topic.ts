'use client'

import { useLocale } from 'next-intl'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'

/** A topic's code in words; one of a place's own template, unknown here, as it stands. */
export function useTopic(): (code: string) => string {
  const locale = useLocale()
  return (code) => defaultTopics.find((topic) => topic.code === code)?.short[locale] ?? code
}
