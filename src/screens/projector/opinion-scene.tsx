import { useTranslations } from 'next-intl'
import { WallText } from '#screens/kit/wall-text.tsx'

/** One opinion sent from a phone, by name. */
export function OpinionScene({ name, text }: { name: string; text: string }) {
  const t = useTranslations('projector')
  return (
    <article className="wall-item">
      <p className="label label-red">{t('opinion.label')}</p>
      <h1>{t('comrade', { name })}</h1>
      <WallText className="mt-8 mb-8" pageText={(page, pages) => t('step.page', { page, pages })}>
        {text}
      </WallText>
    </article>
  )
}
