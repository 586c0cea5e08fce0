import type { KnownApplication } from '../../recognizer/types.ts';

/** The catalogue whose names stand in the training texts (the demo's); there they become one concept, `xapp`. */
export const trainingApplications: readonly KnownApplication[] = [
  {
    code: 'smartauction',
    name: 'SmartAuction',
    nicknames: ['smart auction', 'online auction', 'subasta', 'encan'],
  },
  {
    code: 'floorplan',
    name: 'Floorplan Manager',
    nicknames: [
      'floor plan',
      'flooring',
      'floorplan',
      'plan de piso',
      'plan de inventario',
      "plan d'inventaire",
      'financement des stocks',
    ],
  },
  {
    code: 'ecredit',
    name: 'Credit Application',
    nicknames: [
      'eContracting',
      'e-contracting',
      'credit app',
      'eCredit',
      'solicitud de crédito',
      'demande de crédit',
    ],
  },
  {
    code: 'payoff',
    name: 'Dealer Payoff Quotes',
    nicknames: [
      'payoff',
      'payoffs',
      'payoff quote',
      'cotización de liquidación',
      'liquidaciones',
      'relevé de remboursement',
    ],
  },
  {
    code: 'titles',
    name: 'Title Tracker',
    nicknames: ['titles', 'title tracking', 'títulos', 'rastreador de títulos', 'suivi des titres', 'titres'],
  },
  {
    code: 'remarketing',
    name: 'Remarketing Reports',
    nicknames: ['remarketing', 'remarketing report', 'informes de remarketing', 'rapports de remarketing'],
  },
  {
    code: 'vpp',
    name: 'Vehicle Protection Plans',
    nicknames: [
      'VPP',
      'extended warranty',
      'warranty',
      'protection plans',
      'garantía extendida',
      'planes de protección',
      'garantie prolongée',
      'plans de protection',
    ],
  },
  { code: 'rewards', name: 'Dealer Rewards', nicknames: ['rewards', 'recompensas', 'récompenses'] },
  {
    code: 'documents',
    name: 'Document Library',
    nicknames: [
      'documents',
      'docs',
      'library',
      'biblioteca de documentos',
      'documentos',
      'bibliothèque de documents',
    ],
  },
  {
    code: 'funding',
    name: 'Funding Status',
    nicknames: ['funding', 'estado de financiamiento', 'fondeo', 'état du financement'],
  },
];
