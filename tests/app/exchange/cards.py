"""Cards as other programs write them, made up here."""


def card(*lines, version="3.0", end="\r\n"):
    """Return one vCard of these lines, in the dialect of that line end."""
    whole = ["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]
    return end.join(whole)


GOOGLE = card(
    "FN:Inês Prado",
    "N:Prado;Inês;;;",
    "NICKNAME:Nê",
    "item1.EMAIL;TYPE=INTERNET:ines@example.org",
    "item1.X-ABLabel:Studio",
    "TEL;TYPE=CELL:\u202d+351 912 000 111\u202c",
    "item2.ADR:;;Rua do Sol 4;Porto;;4000-001;Portugal;PT\\nRua do Sol 4",
    "item2.X-ABLabel:_$!<Home>!$_",
    "BDAY:--0122",
    "item3.X-ABDATE:2019-06-01",
    "item3.X-ABLabel:_$!<Anniversary>!$_",
    "item4.X-ABRELATEDNAMES:Rui",
    "item4.X-ABLabel:_$!<Brother>!$_",
    "PHOTO:https://photos.example.org/a.jpg",
    "CATEGORIES:myContacts,Choir",
    "NOTE:First line\\nsecond\\, with a comma",
)

APPLE = card(
    "N:Osei;Kofi;;Dr.;",
    "FN:Dr. Kofi Osei",
    "ORG:Harbour Lab;",
    "TITLE:Chemist",
    "item1.EMAIL;type=INTERNET;type=pref:kofi@example.org",
    "item1.X-ABLabel:_$!<Work>!$_",
    "IMPP;X-SERVICE-TYPE=Matrix:x-apple:@kofi:example.org",
    "X-SOCIALPROFILE;type=twitter:http://twitter.example/kofi",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09",
    "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=",
    "X-ABUID:12-34\\:ABPerson",
    end="\n",
)

OLD = card(
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;",
    "TEL;CELL;PREF:+49 170 000 111",
    "TEL;WORK;FAX:+49 30 000",
    "NOTE;ENCODING=QUOTED-PRINTABLE:a line that goes=",
    " on=0D=0Aand ends",
    "ORG:Funk, Bau und Rat;Abteilung 3",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Jojo;1;;;;;;;;;;;;;",
    "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ",
    " SkZJRg==",
    "",
    version="2.1",
)

NEW = card(
    "FN;PREF=1:Ana Lindqvist",
    'N;SORT-AS="Lindqvist,Ana":Lindqvist;Ana;;;',
    "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
    "BDAY:19850401",
    "ANNIVERSARY:2010-06",
    'TEL;VALUE=uri;TYPE="voice,home":tel:+46-8-000;ext=12',
    "PHOTO:data:image/jpeg;base64,/9j/4AAQ",
    "PRONOUNS:she/her",
    version="4.0",
)
