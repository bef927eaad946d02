import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '#paper/memory-store.ts'
import { type Browser, testPhone } from './test-phone.ts'

const chrome: Browser = {
  userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36',
  isSecure: true,
  subtle: webcrypto.subtle as SubtleCrypto,
  openStore: memoryStore,
  persist: async () => true,
}

const refuses = async () => {
  throw new Error('refused')
}

describe('At check-in a phone', () => {
  test('with an up-to-date browser is told that it can vote', async () => {
    expect(await testPhone(chrome)).toEqual({ canVote: true, hindrance: null, chatApp: null, staysStored: true })
  })

  test.each([
    ['NOT_SECURE', { isSecure: false }],
    ['NO_CRYPTO', { subtle: undefined }],
    ['NO_CRYPTO', { subtle: { ...chrome.subtle, digest: refuses } as unknown as SubtleCrypto }],
    ['NO_STORAGE', { openStore: () => ({ ...memoryStore(), saveDraft: refuses }) }],
    ['CHAT_APP', { userAgent: 'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Zalo android/24' }],
  ] as const)('that cannot vote hears why: %s', async (hindrance, over) => {
    expect(await testPhone({ ...chrome, ...over })).toMatchObject({ canVote: false, hindrance })
  })

  test('whose storage may be cleared can vote, and is warned', async () => {
    expect(await testPhone({ ...chrome, persist: refuses })).toMatchObject({ canVote: true, staysStored: false })
  })
})
