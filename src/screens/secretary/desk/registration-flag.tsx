import { useTranslations } from 'next-intl'
import { type IgnoredRegistration, ignoredRegistration } from '#domain/classification/ignored-registration.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { PromiseLine } from '#domain/notebook/promised-and-done.ts'
import { Note } from '#screens/kit/note.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'

type Props = { line: PromiseLine; level: Level | null; word: string; onWord: (word: string) => void; error: string | null }

/** Quận 8: the level seems to pass over the registration. Says plainly what that means, and takes the reason; blocks nothing. */
export function RegistrationFlag({ line, level, word, onWord, error }: Props) {
  const t = useTranslations('desk.ignored')
  const why: IgnoredRegistration | null = ignoredRegistration(line, level, '')
  if (why === null) return null
  return (
    <Note tone="gold" className="grid gap-3">
      <p>{t(`why.${why}`, line)}</p>
      <TextArea label={t('reason')} hint={t('reasonHint')} value={word} onChange={onWord} rows={2} maxLength={1000} error={error} />
    </Note>
  )
}
