export const organizationKinds = ['municipality', 'county', 'association', 'parish', 'company', 'state'] as const
export type OrganizationKind = (typeof organizationKinds)[number]
export const registerKinds = ['patient', 'social_welfare', 'ecec', 'other'] as const
export type RegisterKind = (typeof registerKinds)[number]
