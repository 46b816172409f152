import { IconCertificate } from '@tabler/icons-react';
import { RegisterPage } from '../Register/RegisterPage';
import { Holders } from './Holders';
import { skillKind } from './kind';
import { useSkills } from './useSkills';

/** The skills, and who has each. */
export function SkillsPage() {
  const { tenant: _, skills, ...at } = useSkills();
  return (
    <RegisterPage kind={skillKind} icon={<IconCertificate size={22} />} entries={skills} {...at}>
      {(skill) => <Holders skill={skill} />}
    </RegisterPage>
  );
}
