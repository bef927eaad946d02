import type { Page } from '@playwright/test'

/** Asks the API as this person's own page would; a refusal fails the test. */
export async function ask<Answer>({ page }: { page: Page }, call: string, input: object = {}): Promise<Answer> {
  return page.evaluate(
    async ([call, input]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/trpc/${call}`, { method: 'POST', headers, body: JSON.stringify(input) })
      const { result, error } = await answer.json()
      if (error) throw new Error(`${call}: ${JSON.stringify(error.data)}`)
      return result.data
    },
    [call, input] as const,
  )
}
