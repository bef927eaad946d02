import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { BookPrintScreen } from '#screens/notebook/print/book-print-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('book'))('metadata.print') }
}

export default async function Page({ params }: { params: Promise<{ year: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { year } = await params
  if (!/^20\d\d$/.test(year)) notFound()
  return (
    <AreaMessages areas={['book', 'refusals']}>
      <BookPrintScreen year={Number(year)} />
    </AreaMessages>
  )
}
