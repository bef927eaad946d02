import { useTranslations } from 'next-intl'
import { ButtonLink } from '#screens/kit/button.tsx'
import { PhoneShell, PhoneStage } from '#screens/kit/phone-shell.tsx'

/** Not there, not yours: to a stranger both look the same. */
export default function NotFound() {
  const t = useTranslations('kit')
  return (
    <PhoneShell title={t('product')}>
      <PhoneStage>
        <h1>{t('notFound.title')}</h1>
        <p>{t('notFound.text')}</p>
        <ButtonLink href="/" prefetch={false}>
          {t('notFound.home')}
        </ButtonLink>
      </PhoneStage>
    </PhoneShell>
  )
}
