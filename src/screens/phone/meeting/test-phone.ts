import type { PaperStore } from '#paper/paper-store.ts'
import { type ChatApp, chatAppOf } from './chat-app.ts'

/** What a phone found out about itself at check-in: said then, not at the ballot. */
export type PhoneTest = {
  canVote: boolean
  /** What stands in the way; the first thing to say. */
  hindrance: 'CHAT_APP' | 'NOT_SECURE' | 'NO_CRYPTO' | 'NO_STORAGE' | null
  chatApp: ChatApp | null
  /** False: the browser may clear its storage when the phone is full, so the paper should be cast without delay. */
  staysStored: boolean
}

/** What the test asks of the browser; replaced in tests. */
export type Browser = {
  userAgent: string
  isSecure: boolean
  subtle: Pick<SubtleCrypto, 'digest' | 'importKey'> | undefined
  openStore: () => PaperStore
  persist: () => Promise<boolean>
}

export async function testPhone(browser: Browser): Promise<PhoneTest> {
  const chatApp = chatAppOf(browser.userAgent)
  const staysStored = await browser.persist().catch(() => false)
  const found = (hindrance: PhoneTest['hindrance']): PhoneTest => ({ canVote: hindrance === null, hindrance, chatApp, staysStored })
  if (!browser.isSecure) return found('NOT_SECURE')
  if (!(await hasCrypto(browser))) return found('NO_CRYPTO')
  if (!(await hasStorage(browser))) return found('NO_STORAGE')
  return found(chatApp === null ? null : 'CHAT_APP')
}

/** The very calls that a paper needs, on a key made for this test alone. */
async function hasCrypto({ subtle }: Browser): Promise<boolean> {
  try {
    if (!subtle || typeof BigInt !== 'function') return false
    await subtle.digest('SHA-384', new Uint8Array(8))
    await subtle.importKey('spki', bytesOf(testKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
    return true
  } catch {
    return false
  }
}

async function hasStorage({ openStore }: Browser): Promise<boolean> {
  const key = { ballotId: 'test', memberId: 'test' }
  try {
    const store = openStore()
    await store.saveDraft(key, { test: 'BLANK' })
    const kept = await store.draft(key)
    await store.erase(key)
    return kept.test === 'BLANK'
  } catch {
    return false
  }
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** A public RSA key of 2048 bits, DER SPKI, that signs nothing anywhere. */
const testKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlb26+SjjbIIwDscQAByVMCOIK4lB7q8b9bYLwX3IYhJGmZxHmoRf/nkHKUQa3aICN3A1MTC6XHhu8XOX74LQTr2Uus74MV88ikUvpANLNrY1WguBcCJYuDLZGQGUVXMYPlVjalgXtbkJpOeV7lQO3IIeTEnh5dvr2pvPXwbYxjqgBV67CDoyHydH0PJSi0gFf8uy1SqdExKKeIeg+fZG9h/fmbSgmr9AXBCykYnGJuP3IndvIyxxHVAjFlxhQHjrWd13VcEadk342tKvHUwWMD29xyyj7mMWfpHH+lmW0xHWM+6nHDHKInOJPvJvrFvA4XH5MjPiMddqgjfi81N8+QIDAQAB'
