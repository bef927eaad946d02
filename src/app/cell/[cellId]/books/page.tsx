import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { BooksScreen } from '#screens/secretary/books/books-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('book'))('cell.title') }
}

export default async function Page({ params }: { params: Promise<{ cellId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  return (
    <AreaMessages areas={['book', 'desk', 'refusals']}>
      <BooksScreen cellId={decodeURIComponent(cellId)} />
    </AreaMessages>
  )
}
