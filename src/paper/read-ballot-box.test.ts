import { expect, test } from 'vitest'
import { refuse } from '#domain/result.ts'
import { exampleBallot } from '../../tests/support/example-ballot.ts'
import { openPaperBox } from '../../tests/support/paper-box.ts'
import { askOverHttp } from './ask-for-paper.ts'
import { readBallot, readBoard } from './read-ballot-box.ts'

const answering = (status: number, said: unknown) => {
  const seen: [string, RequestInit | undefined][] = []
  const fetch: typeof globalThis.fetch = async (url, request) => {
    seen.push([String(url), request])
    return Response.json(said, { status })
  }
  return { seen, reader: { fetch, origin: 'http://localhost:3000', headers: { cookie: 'session=1' } } }
}

test('the ballot is read signed in, and only in the form of the public contract', async () => {
  const { document } = await openPaperBox(exampleBallot())
  const { reader, seen } = answering(200, document)
  expect(await readBallot(reader, document.id)).toEqual({ ok: true, value: document })
  expect(seen[0]?.[0]).toBe('http://localhost:3000/ballot-box/ap-3.ballot')
  expect(seen[0]?.[1]?.headers).toEqual({ cookie: 'session=1' })
  expect(await readBallot(reader, 'another')).toEqual(refuse('ballot/bad-form'))
  expect(await readBallot(answering(200, { ...document, extra: 1 }).reader, document.id)).toEqual(refuse('ballot/bad-form'))
})

test('what is not for us does not exist; what does not answer is said to', async () => {
  expect(await readBoard(answering(404, {}).reader, 'x')).toEqual(refuse('ballot/unknown'))
  expect(await readBoard(answering(500, {}).reader, 'x')).toEqual(refuse('ballot/no-answer'))
  expect(await readBoard({ origin: '', fetch: () => Promise.reject(new Error('offline')) }, 'x')).toEqual(refuse('ballot/no-answer'))
  expect(await readBoard(answering(200, { any: 'thing' }).reader, 'x')).toEqual({ ok: true, value: { any: 'thing' } })
})

test('a paper is asked for in plain JSON', async () => {
  const blindSignature = Buffer.alloc(256).toString('base64url')
  const { reader, seen } = answering(200, { result: { data: { blindSignature } } })
  expect(await askOverHttp(reader)({ ballotId: 'b', blinded: 'x' })).toEqual({ ok: true, value: blindSignature })
  expect(seen[0]?.[0]).toBe('http://localhost:3000/trpc/ballot.takePaper')
  expect(seen[0]?.[1]?.body).toBe('{"ballotId":"b","blinded":"x"}')
})

test('a refusal is told from an answer that says nothing', async () => {
  const refused = answering(409, { error: { message: 'x', code: -32009, data: { refusal: 'ballot/already-taken' } } })
  expect(await askOverHttp(refused.reader)({ ballotId: 'b', blinded: 'x' })).toEqual(refuse('ballot/already-taken'))
  await expect(askOverHttp(answering(500, { error: { data: { id: 'a1b2' } } }).reader)({ ballotId: 'b', blinded: 'x' })).rejects.toThrow(
    '500',
  )
})
