"""A tray host: the least of org.kde.StatusNotifierWatcher that Qt asks for."""

import sys

from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
ABOUT = f"""<node><interface name="{NAME}">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
</interface></node>"""
PROPERTIES = {
    "RegisteredStatusNotifierItems": ("as", []),
    "IsStatusNotifierHostRegistered": ("b", True),
    "ProtocolVersion": ("i", 0),
}


def tell(word):
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def answer(message):
    match message.header.fields.get(HeaderFields.member):
        case "Introspect":
            return new_method_return(message, "s", (ABOUT,))
        case "Get":
            return new_method_return(message, "v", (PROPERTIES[message.body[1]],))
        case "GetAll":
            return new_method_return(message, "a{sv}", (PROPERTIES,))
        case "RegisterStatusNotifierItem":
            tell(message.body[0])
            return new_method_return(message)
        case "RegisterStatusNotifierHost":
            return new_method_return(message)
    return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")


bus = open_dbus_connection("SESSION")
bus.send_and_get_reply(message_bus.RequestName(NAME))
tell("ready")
while True:
    heard = bus.receive()
    if heard.header.message_type is MessageType.method_call:
        bus.send(answer(heard))
