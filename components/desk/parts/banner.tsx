import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'

const TONES = { plain: 'plain', warn: 'warning', bad: 'refusal', blue: 'info' } as const
type Props = { tone?: keyof typeof TONES; icon: LucideIcon; children: ReactNode; actions?: ReactNode }

/** A notice under its former name, for rooms that do not use it yet. */
export const Banner = ({ tone = 'plain', ...rest }: Props) => <Notice tone={TONES[tone]} {...rest} />
