import { t } from '#domain/messages/t.ts'

/** Names a story by its headline, or title, where it stands in a sentence; `StoryName` shows it by itself. */
export const nameOfStory = (headline: string | undefined): string => headline || t('Untitled')
