import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { t } from '#domain/messages/t.ts'

/** Renders inside the shell of the desk, which provides the landmark and the navigation. */
export default function NotFound() {
  return (
    <Empty
      isPage
      title={t('This page does not exist.')}
      how={t('The address may be incomplete, or what it led to was deleted.')}
      act={<ButtonLink href="/desk">{t('Go to the stories')}</ButtonLink>}
    />
  )
}
