class Account:
    __slots__ = ("owner", "__balance", "__dunder__")

    def __init__(self, owner):
        self.owner = owner
        self.__balance = 0
        self.__dunder__ = 1

    def deposit(self, amount):
        self.__balance += amount
        return self.__balance


class _Hidden:
    __slots__ = "__one"

    def __init__(self):
        self.__one = 1


account = Account("ann")
print(account.deposit(5), account._Account__balance, account.__dunder__, Account.__slots__)
print([name for name in dir(account) if "balance" in name], _Hidden()._Hidden__one)
for call in (lambda: account.__balance, lambda: setattr(account, "_Account__other", 1),
             lambda: setattr(account, "__balance", 1)):
    try:
        call()
    except AttributeError as exc:
        print(exc)

#= stdout
#| 5 5 1 ('owner', '__balance', '__dunder__')
#| ['_Account__balance'] 1
#| 'Account' object has no attribute '__balance'
#| 'Account' object has no attribute '_Account__other' and no __dict__ for setting new attributes
#| 'Account' object has no attribute '__balance' and no __dict__ for setting new attributes
#= status 0
