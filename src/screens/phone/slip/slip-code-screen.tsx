'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import '../phone.css'
import { Button } from '#screens/kit/button.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { TextField } from '#screens/kit/text-field.tsx'

/** The code of a printed slip, typed where its QR code cannot be scanned. */
export function SlipCodeScreen() {
  const t = useTranslations('signin.slip')
  const router = useRouter()
  const [code, setCode] = useState('')
  const plain = code.replace(/[\s-]/g, '')
  return (
    <PhoneShell back={paths.signIn} title={t('title')}>
      <h1 className="sr-only">{t('title')}</h1>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (plain !== '') router.push(paths.slip(plain))
        }}
      >
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          value={code}
          onChange={setCode}
          autoComplete="off"
          maxLength={40}
          className="code-field"
        />
        <Button kind="primary" wide type="submit" isDisabled={plain === ''}>
          {t('open')}
        </Button>
      </form>
    </PhoneShell>
  )
}
