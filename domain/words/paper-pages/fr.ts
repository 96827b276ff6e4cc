import type { PaperPageWords } from '#domain/words/paper-pages/en.ts'

export const fr: PaperPageWords = {
  responsibility: {
    title: 'Qui répond de ce journal',
    lead: (paper) => `Qui publie ${paper}, qui décide, qui paie et où adresser une plainte.`,
    owner: 'Éditeur et propriétaire',
    responsible: 'Responsable de la publication',
    contact: 'Contact',
    regulator: 'Régulateur ou conseil de presse',
    funding: 'Financement',
    ethics: 'Déontologie',
  },
  accessibility: {
    title: 'Accessibilité',
    lead: (paper) => `Dans quelle mesure chacun peut utiliser les pages de ${paper}.`,
    aim: 'Notre objectif',
    standard:
      'Chaque page doit pouvoir s’utiliser au clavier, avec un lecteur d’écran, agrandie et sans script. La référence est WCAG 2.2, niveau AA.',
    checked: 'Ce qui a été vérifié',
    check: (on, pages, tool) =>
      `Le système qui produit ces pages a été vérifié avec un contenu d’exemple (date : ${on}) : ${pages} pages de toutes sortes, en clair et en sombre, par le programme ${tool}.`,
    none: 'Le programme n’a trouvé aucune infraction.',
    found: 'Le programme a trouvé des infractions à ces règles :',
    known: 'Défauts connus',
    shortcomings: [
      'Un programme ne voit qu’une partie de ce que demande la référence. Il ne remplace pas un contrôle par des personnes qui utilisent des aides techniques.',
      'Les textes alternatifs, les légendes et les intertitres sont écrits par des personnes. Ils peuvent manquer ou être inexacts, surtout dans les articles anciens.',
      'Les films, cartes et messages d’autres sites, ainsi que les fichiers liés, ne viennent pas de ce système.',
    ],
    tell: 'Si quelque chose ne fonctionne pas',
  },
  preferred: (paper) => `Préférer ${paper} sur Google`,
  correctedSince: 'Rectifié depuis votre lecture :',
}
