import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { t } from '#domain/messages/t.ts'

type Props = { current: 'requests' | 'recalls' | 'copies' }

/** The pages about stories that are out: requests to change them, recalls, and their copies elsewhere. */
export const ReachViews = ({ current }: Props) => (
  <ViewLinks
    label={t('Requests')}
    current={current}
    views={[
      { view: 'requests', name: t('Requests'), href: '/desk/requests' },
      { view: 'recalls', name: t('Recalls'), href: '/desk/recalls' },
      { view: 'copies', name: t('Copies elsewhere'), href: '/desk/copies' },
    ]}
  />
)
