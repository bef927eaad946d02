import { describe, expect, test } from 'vitest'
import { askSignIn, readAnswer } from './ask-sign-in.ts'

describe('The answer to a login and a PIN', () => {
  test.each([
    ['http://tam.localhost:3000/', { state: 'signed-in' }],
    ['http://tam.localhost:3000/sign-in?error=access%2Fwrong-login-or-pin', { state: 'wrong' }],
    ['http://tam.localhost:3000/sign-in?error=access%2Ftoo-many-tries%3A57', { state: 'locked', waitSeconds: 57 }],
    ['http://tam.localhost:3000/sign-in?error=Configuration', { state: 'failed' }],
    ['http://tam.localhost:3000/sign-in?csrf=true', { state: 'failed' }],
  ] as const)('%s', (url, answer) => {
    expect(readAnswer(url)).toEqual(answer)
  })

  test('without a network is told apart from a wrong PIN', async () => {
    const dead = async () => {
      throw new TypeError('Failed to fetch')
    }
    expect(await askSignIn(dead, { login: '123', pin: '482913' })).toEqual({ state: 'offline' })
  })

  test('comes from the form that next-auth reads', async () => {
    const sent: string[] = []
    const fetch = async (url: string | URL | Request, init?: RequestInit) => {
      sent.push(`${url} ${init?.body ?? ''}`)
      return Response.json(String(url).endsWith('csrf') ? { csrfToken: 'abc' } : { url: 'http://localhost/' })
    }
    expect(await askSignIn(fetch as typeof globalThis.fetch, { login: '0912 345 678', pin: '482913' })).toEqual({ state: 'signed-in' })
    expect(sent[1]).toBe('/api/auth/callback/credentials login=0912+345+678&pin=482913&csrfToken=abc&json=true&callbackUrl=%2F')
  })
})
