'use client'

import { useEffect, useState } from 'react'
import { indexedDbStore } from '#paper/indexed-db-store.ts'
import { type PhoneTest, testPhone } from './test-phone.ts'

/** The test of this phone, run once; null while it runs. */
export function usePhoneTest(): PhoneTest | null {
  const [found, setFound] = useState<PhoneTest | null>(null)
  useEffect(() => {
    void testPhone({
      userAgent: navigator.userAgent,
      isSecure: window.isSecureContext,
      subtle: globalThis.crypto?.subtle,
      openStore: () => indexedDbStore('so-tay-thu-may'),
      persist: async () => (await navigator.storage?.persist?.()) ?? false,
    }).then(setFound)
  }, [])
  return found
}
