/** Whether a preset's pages speak of skills. */
export const hasSkills = (preset: string | undefined) => preset !== undefined && preset !== 'call-center';
