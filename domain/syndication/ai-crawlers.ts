import type { CrawlerPurpose } from '#domain/paper/settings.ts'

/**
 * Crawlers of AI companies by purpose: the user agents under which they promise to obey robots.txt. Google-Extended
 * and Applebot-Extended are not crawlers but robots.txt names for that use: they do not affect search in Google and
 * Apple.
 */
export const AI_CRAWLERS: Record<CrawlerPurpose, readonly string[]> = {
  training: [
    'GPTBot',
    'ClaudeBot',
    'CCBot',
    'Google-Extended',
    'Applebot-Extended',
    'Meta-ExternalAgent',
    'Bytespider',
    'Amazonbot',
  ],
  answers: ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot', 'DuckAssistBot'],
  'on-request': ['ChatGPT-User', 'Claude-User', 'Perplexity-User', 'Meta-ExternalFetcher', 'MistralAI-User'],
}
