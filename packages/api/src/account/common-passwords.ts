import { invalidField } from "../core/app-error.ts";

// Written by hand: what people type first when ten characters are asked for. Compared without case. Runs on the keyboard and
// repetitions follow from rules below and are not listed.
const common = new Set(
  `
  password01 password10 password11 password12 password99 password00 password123 password1234 password12345 password123456
  password2020 password2021 password2022 password2023 password2024 password2025 password2026 passwordpassword mypassword
  mypassword1 mypassword123 newpassword newpassword1 yourpassword thepassword defaultpassword temppassword temporary1
  p@ssw0rd12 p@ssw0rd123 p@ssword123 passw0rd123 passw0rd1234 pass123456 pass1234567 passwort12 passwort123 passwort1234
  motdepasse motdepasse1 contrasena contraseña contrasena1 contrasena123 wachtwoord wachtwoord1 wachtwoord123 senha12345
  haslo12345 parola1234 salasana12 changeme12 changeme123 changeme1234 changemenow changemeplease letmein123 letmein1234
  letmeinnow letmeinplease opensesame welcome123 welcome1234 welcome2020 welcome2021 welcome2022 welcome2023 welcome2024
  welcome2025 welcome2026 welcomehome welcomeback iloveyou12 iloveyou123 iloveyou1234 iloveyousomuch iloveyoubaby
  iloveyouforever loveyou123 sunshine12 sunshine123 sunshine1234 princess12 princess123 princess1234 football12 football123
  football1234 baseball12 baseball123 basketball basketball1 volleyball superman12 superman123 batman1234 starwars12
  starwars123 pokemon123 pokemon1234 dragon1234 dragonball dragonballz monkey1234 master1234 shadow1234 michael123
  michael1234 jennifer12 jessica123 charlie123 charlie1234 jordan1234 trustno1trustno1 administrator admin12345 admin123456
  admin1234567 adminadmin adminadmin1 admin@1234 admin@12345 administrator1 rootroot12 superadmin superadmin1 superuser1
  user123456 username12 username123 testtest12 testtesttest testing123 testing1234 test123456 test1234567 testuser12
  guest12345 login12345 secret1234 secret12345 topsecret1 secretsecret computer12 computer123 internet12 internet123
  whatever12 whatever123 qwerty1234 qwerty12345 qwerty123456 qwerty1234567 qwertyqwerty qwertyuiop1 qwertyuiop123
  qwertz1234 qwertz12345 qwertz123456 azerty1234 azerty12345 azerty123456 asdf123456 asdfasdf12 asdfghjkl1 asdfghjkl123
  asdfqwer1234 zxcvbnm123 zxcvbnm1234 qazwsxedc1 qazwsx12345 qweasdzxc1 qweasdzxc12 qweasdzxc123 qweasd1234 abc1234567
  abc12345678 abcd123456 abcd12345678 abcdef1234 abc123abc123 a123456789 a1234567890 aa12345678 aa123456789 q123456789
  z123456789 1234qwerasdf 1234567qwer 123456789a 123456789q 123456789z 1234567890a 1234567890q 123456qwerty 12345qwert
  123qweasdzxc 123qwe123qwe 123abc123abc 1qaz2wsx3edc4rfv 12341234123 12345678910 123456789101 1234567891011 0123456789a
  102030405060 112233445566 11223344556677889900 111222333444 123321123321 147258369147 789456123789 741852963741
  9876543210a blahblahblah mustang123 mercedes12 mercedes123 ferrari123 liverpool1 liverpool12 liverpool123 manchester
  manchester1 manchesterunited arsenal123 chelsea123 barcelona1 barcelona12 barcelona123 realmadrid realmadrid1 juventus12
  california california1 chocolate1 chocolate12 chocolate123 butterfly1 butterfly12 butterfly123 strawberry blueberry1
  christmas1 halloween1 birthday12 happybirthday christina1 alexander1 alexander12 alexander123 alexandra1 elizabeth1
  elizabeth123 stephanie1 jesuschrist jesuslovesme godisgood1 godisgreat helloworld helloworld1 helloworld123 hello12345
  hello123456 hellohello summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 summer2026 winter2020 winter2021
  winter2022 winter2023 winter2024 winter2025 winter2026 spring2024 spring2025 spring2026 autumn2024 autumn2025 autumn2026
  huntboard1 huntboard12 huntboard123 huntboardhuntboard
  `
    .trim()
    .split(/\s+/),
);

const rows = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "zyxwvutsrqponmlkjihgfedcba",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "a1b2c3d4e5f6g7h8i9j0",
];

/**
 * Refuses a new password that guessing finds first (NIST SP 800-63B §3.1.1.2): a very common one, one short piece repeated,
 * a run on the keyboard, or the person's own address.
 */
export function refuseCommonPassword(
  password: string,
  context: { field: string; email: string },
): void {
  if (!isCommonPassword(password, context.email)) return;
  throw invalidField(context.field, "This password is easy to guess. Use another one.");
}

/** Whether a password belongs to the first that guessing tries. `email` in lower case. */
export function isCommonPassword(password: string, email: string): boolean {
  const plain = password.normalize("NFC").toLowerCase();
  return (
    common.has(plain) ||
    /^(.{1,4})\1+$/u.test(plain) ||
    rows.some((row) => row.includes(plain)) ||
    plain === email ||
    plain === email.split("@")[0]
  );
}
