// Verifies a message as a receiver does, with the library of Standard Webhooks.
import { Webhook } from 'standardwebhooks';

const { secret, headers, body } = JSON.parse(process.argv[2]);
try {
  console.log(JSON.stringify(new Webhook(secret).verify(body, headers)));
} catch (fault) {
  console.log(`refused: ${fault.message}`);
  process.exit(1);
}
