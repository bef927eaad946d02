import { describe, expect, it } from 'vitest'
import { askBy, type Call } from './ask-api.ts'

describe('a call', () => {
  const answering = async (body: string) => {
    const me: Call = { type: 'query', path: 'session.me', input: undefined }
    return await askBy(async () => new Response(body), me).catch((error: unknown) => error)
  }

  it('resolves to the answer, also to none', async () => {
    expect(await answering('{"result":{"data":{"name":"An"}}}')).toEqual({ name: 'An' })
    expect(await answering('{"result":{}}')).toBeUndefined()
  })

  it('brings the code of a refusal', async () => {
    const refused = await answering('{"error":{"message":"no","code":-32003,"data":{"refusal":"meeting/not-found"}}}')
    expect(refused).toMatchObject({ data: { refusal: 'meeting/not-found' } })
  })

  it('that somebody else answers has no answer', async () => {
    for (const strange of ['<html>502</html>', 'null', '[]', ''])
      expect(await answering(strange)).toMatchObject({ name: 'ApiError', data: undefined })
  })
})
