"""A mail server for tests, by Debian's python3-aiosmtpd. Prints a line of JSON for each mail it was offered.

smtp_server.py PORT MODE [CERTIFICATE KEY]
MODE: accept | refuse (550 for every address) | later (451) | hang (never answers DATA) | lose (takes the mail, then drops the line)
With a certificate it offers STARTTLS and wants the user roster with the password open sesame.
"""
import asyncio
import json
import ssl
import sys
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Handler:
    def __init__(self, mode):
        self.mode = mode

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode == "refuse":
            return "550 5.1.1 No such mailbox here"
        if self.mode == "later":
            return "451 4.3.0 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        print(json.dumps({
            "to": envelope.rcpt_tos, "from": envelope.mail_from, "tls": session.ssl is not None, "authenticated": bool(session.authenticated),
            "subject": str(message["Subject"]), "sender": str(message["From"]), "id": str(message["Message-ID"]),
            "text": message.get_body(("plain",)).get_content(), "html": message.get_body(("html",)).get_content(),
        }), flush=True)
        if self.mode == "hang":
            await asyncio.sleep(3600)
        if self.mode == "lose":
            server.transport.abort()
        return "250 OK"


def check(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data.login == b"roster" and data.password == b"open sesame"
    return AuthResult(success=right, handled=right)


class Login(SMTP):
    async def smtp_AUTH(self, arg):
        # Names of mechanisms have no case for real servers; .NET says "login".
        mechanism, _, rest = (arg or "").partition(" ")
        await super().smtp_AUTH(f"{mechanism.upper()} {rest}".strip())


class Server(Controller):
    def factory(self):
        if len(sys.argv) < 5:
            return SMTP(self.handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[3], sys.argv[4])
        return Login(self.handler, tls_context=context, require_starttls=True, authenticator=check, auth_required=True)


controller = Server(Handler(sys.argv[2]), hostname="127.0.0.1", port=int(sys.argv[1]))
controller.start()
print("ready", flush=True)
sys.stdin.read()
controller.stop()
