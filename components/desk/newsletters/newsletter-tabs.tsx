import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { t } from '#domain/messages/t.ts'

/** The pages of the newsletters: lists and their readers. */
export const NewsletterTabs = ({ current }: { current: 'lists' | 'readers' }) => (
  <ViewLinks
    label={t('Newsletters')}
    current={current}
    views={[
      { view: 'lists', name: t('Lists', {}, 'newsletters'), href: '/desk/newsletters' },
      { view: 'readers', name: t('Readers'), href: '/desk/newsletters/readers' },
    ]}
  />
)
