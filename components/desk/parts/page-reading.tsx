import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { type Read, ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'

type Props = { what: string; of: Read & { isPending: boolean }; loading?: string }

/** Stands on a page while its one query is read, and says why it could not be. `loading` is said by screen readers. */
export const PageReading = ({ what, of, loading }: Props) => (
  <>
    <ReadingTrouble what={what} of={of} />
    {of.isPending && (
      <PageBody>
        <Skeleton {...(loading !== undefined && { label: loading })} />
      </PageBody>
    )}
  </>
)
