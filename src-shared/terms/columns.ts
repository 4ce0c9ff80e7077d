/** Which of Lee & Stolfo's groups a feature belongs to; `other` outside the KDD schema. */
export type FeatureGroup = 'basic' | 'content' | 'time' | 'host' | 'other';

export type ColumnKind = 'numeric' | 'text';
