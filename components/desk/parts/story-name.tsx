import { t } from '#domain/messages/t.ts'

/** A headline or title among words of the desk. It is isolated, since in another direction it would move what stands beside it. */
export const StoryName = ({ of: name }: { of: string | undefined }) => (name ? <bdi>{name}</bdi> : t('Untitled'))
