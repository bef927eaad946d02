import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'

/** What the cell committee does between the meetings, page by page. */
export function useYearLinks(cellId: string): { href: string; text: string }[] {
  const t = useTranslations('desk.year')
  return [
    { href: paths.cellRegistrations(cellId), text: t('registrations') },
    { href: paths.remarks(cellId), text: t('remarks') },
    { href: paths.cellDeeds(cellId), text: t('deeds') },
    { href: paths.cellCommendations(cellId), text: t('commendations') },
    { href: paths.cellCollective(cellId), text: t('collective') },
    { href: paths.cellProgrammes(cellId), text: t('programmes') },
    { href: paths.cellCampaigns(cellId), text: t('campaigns') },
    { href: paths.helpPlans(cellId), text: t('help') },
    { href: paths.cellNorms(cellId), text: t('norms') },
    { href: paths.cellUpward(cellId), text: t('upward') },
    { href: paths.cellBooks(cellId), text: t('books') },
  ]
}
