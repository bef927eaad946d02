'use client'

import { useTranslations } from 'next-intl'
import type { Refusal } from '#contract/refusals.ts'
import { ApiError } from './ask-api.ts'

/** What went wrong with a call, ready to show: a sentence, the fields it belongs to, or the short id of an unexpected error. */
export type Problem = { sentence: string; fields: Record<string, string>; errorId: string | null; offline: boolean; refusal: string | null }

/** The sentence for the code of a refusal, in the person's language. */
export function useRefusalSentence() {
  const sentences = useTranslations('refusals')
  return (code: string): string => {
    const key = code.replace('/', '.') as Parameters<typeof sentences>[0]
    return sentences.has(key) ? sentences(key) : sentences('unexpected')
  }
}

/** Turns an error of the API into words of the person's language. */
export function useProblem() {
  const sentences = useTranslations('refusals')
  const say = useRefusalSentence()
  return (error: unknown): Problem => {
    const data = error instanceof ApiError ? error.data : undefined
    if (!data) return { sentence: sentences('offline'), fields: {}, errorId: null, offline: true, refusal: null }
    const fields = Object.fromEntries((data.issues ?? []).map((problem) => [problem.field, say(problem.code)]))
    const sentence = data.refusal ? say(data.refusal) : Object.keys(fields).length > 0 ? sentences('fields') : sentences('unexpected')
    return { sentence, fields, errorId: data.id ?? null, offline: false, refusal: data.refusal ?? null }
  }
}

/** The server answers, but its database does not. */
export const isPaused = (error: unknown) => isRefused(error, 'access/saving-paused')

/** Nothing is wrong with what was asked: no answer came, or saving is paused. The same call may pass in a while. */
export const isPassing = (error: unknown) => (error instanceof ApiError && !error.data) || isPaused(error)

/** The code that a call came back with, of the whole or of its first wrong field; 'unexpected' for a fault. */
export function refusalOf(error: unknown): string {
  const data = error instanceof ApiError ? error.data : undefined
  return data?.refusal ?? data?.issues?.[0]?.code ?? 'unexpected'
}

export const isRefused = (error: unknown, refusal: Refusal) => error instanceof ApiError && error.data?.refusal === refusal
