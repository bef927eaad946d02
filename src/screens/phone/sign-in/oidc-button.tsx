'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { csrfToken } from '#screens/live/ask-sign-in.ts'
import { safePath } from '../sign-in-address.ts'

/** A plain form: the browser itself goes to the organisation's sign-in and comes back. */
export function OidcButton({ name, next }: { name: string; next: string | null }) {
  const t = useTranslations('signin')
  const [token, setToken] = useState('')
  useEffect(() => {
    csrfToken(fetch).then(setToken, () => {})
  }, [])
  return (
    <form method="post" action="/api/auth/signin/oidc" className="mt-4">
      <input type="hidden" name="csrfToken" value={token} />
      <input type="hidden" name="callbackUrl" value={safePath(next) ?? '/'} />
      <button type="submit" className="btn btn-wide" disabled={token === ''}>
        {t('oidc', { name })}
      </button>
    </form>
  )
}
