import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'

// public/sw.js as the browser runs it: what it answers itself, and what it leaves to the network as if it were not there.

const origin = 'https://so-tay.example'
type Asked = { url: string; method: string; mode: string }
let answers: (asked: Asked) => boolean

beforeAll(async () => {
  const listeners = new Map<string, (event: object) => void>()
  const self = { addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener) }
  const location = new URL(`${origin}/sw.js?build=a`)
  const text = await readFile(path.resolve(import.meta.dirname, '../../../../public/sw.js'), 'utf8')
  const caches = { open: async () => ({ match: async () => null, put: async () => {} }), match: async () => null }
  runInNewContext(text, { self, location, URL, caches, fetch: async () => Response.error(), Response, setTimeout, importScripts: () => {} })
  answers = (request) => {
    let answered = false
    listeners.get('fetch')?.({
      request: { ...request, url: origin + request.url },
      respondWith: (answer: Promise<unknown>) => {
        answered = true
        answer.catch(() => {})
      },
    })
    return answered
  }
})

test('a member opens their own pages without a network', () => {
  expect(answers({ url: '/today', method: 'GET', mode: 'navigate' })).toBe(true)
  expect(answers({ url: '/_next/static/a.js', method: 'GET', mode: 'no-cors' })).toBe(true)
})

test('the worker has no part in a ballot: not in taking, casting, nor in the board, however it is asked', () => {
  const paths = [
    '/ballot-box/ap3-x',
    '/ballot-box/ap3-x/board',
    '/ballot-box/today',
    '/trpc/ballot.takePaper',
    '/trpc/ballot.sheet?input=1',
  ]
  for (const url of paths)
    for (const method of ['GET', 'POST'])
      for (const mode of ['cors', 'same-origin', 'navigate'])
        expect([url, method, mode, answers({ url, method, mode })]).toEqual([url, method, mode, false])
})
