'use client'
import { PageFault } from '#components/desk/faults/page-fault.tsx'

type Props = { error: unknown; retry: () => void }

/** Next shows this in place of a page that throws, within the shell of the desk. */
export default function PageError({ error, retry }: Props) {
  const id = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return <PageFault id={id} onRetry={retry} />
}
